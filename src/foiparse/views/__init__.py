"""Views of a `Response`: they render what was read and never parse."""
