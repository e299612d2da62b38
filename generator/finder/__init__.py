"""The group finder: what each group answers to each question, and the files with which a phone works that out."""
