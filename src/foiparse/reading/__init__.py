"""What a letter says, one reader for each part of a `Response`; none imports another."""
