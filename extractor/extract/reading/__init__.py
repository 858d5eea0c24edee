"""A PDF to pages: readers behind one protocol. `ladder` chooses among them."""
