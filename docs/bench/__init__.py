"""`make bench`: jixiao and its neighbours over the same files, in one run."""
