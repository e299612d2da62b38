"""Where new entries go in the files that editors write, and how to change those without touching anything else."""
