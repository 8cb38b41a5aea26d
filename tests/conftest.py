"""The plugin that collects the letters of tests/fixtures and every `.foi` file; also where foiparse is not installed but on the path."""

pytest_plugins = ("pytest_foiparse", "pytester")
