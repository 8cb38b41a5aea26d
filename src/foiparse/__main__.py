"""`python -m foiparse` is the command `foiparse`."""

from foiparse.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
