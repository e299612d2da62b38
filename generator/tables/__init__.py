"""The directory as tables: the same columns for what goes out and for what comes in.

`columns` makes the columns out of the model, `rows` turns an entry into rows and back, `cells` puts lists and days into
one cell. `csv_files` and `workbook` write them, `public` leaves out what is private. All of it is worked out without
a file being touched, and the same directory always gives the same bytes.
"""
