"""The plan editor: floors drawn, numbered and furnished with beds."""
