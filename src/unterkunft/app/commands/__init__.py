"""The commands of the command line: each gets the parsed arguments and gives its exit status."""
