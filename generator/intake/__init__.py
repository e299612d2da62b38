"""Other people's data into our YAML: spreadsheets, and directories that speak Open Referral.

The way of a record::

    file or folder -> Material -> Reader -> Reading of Records -> settled -> merged -> YAML text -> files, report

1. `material.Material` holds the files, read once and within limits: `material.json` is a dictionary of what each
   .json file says, `material.text(file)` the text of one and its encoding.
2. `formats.readers` lists the readers; `reader.recognise` takes the first that knows the format. To add one, write a
   module with a class that fits `reader.Reader` (`name`, `keeps_status`, `recognises`, `read`), and its line there.
3. A reader returns a `record.Reading`. It checks little: it makes `record.Record` values whose `fields` are what our
   YAML would say, and tells in `dropped` and `guessed` what it could not keep and what it made up its mind about.
   `Link("venues", "4711")` stands where our YAML has the id of another entry.
   `read` must count each record of the source where it is met, and
   `sum(read.values()) == len(records) + len(merged) + len(left_out)`, or the import stops.
4. `settling.settle` gives each record its id and its `source`, puts ids for links, and takes out whatever the model
   refuses, telling so in `dropped`: what is left builds. A record without what an entry needs is left out with the
   reason (`summary` needs no care: settling takes the name when there is none, and says that it was guessed).
5. `merging` compares with the entry that is there: what an editor changed by hand since the last import is kept.
6. `changes` puts it into the files; `report` says what became of everything.

Readers raise nothing but `CannotReadError`, whatever the data are.
"""
