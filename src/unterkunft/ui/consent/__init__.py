"""What is asked before people get a bed, wherever they are placed from."""
