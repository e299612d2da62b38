"""The rules, one small file each. `registry` lists them."""
