"""The web page: `python app.py` reads the documents in `corpus/` and serves the page on this machine."""

import sys

from assistant.interrupts import interrupt_between_imports
from assistant.settings import load_settings
from assistant.web import serve
from index.errors import RapporteurError

if __name__ == "__main__":
    try:
        interrupt_between_imports()
        serve(load_settings())
    except RapporteurError as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        sys.exit(130)
