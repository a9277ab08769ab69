"""The room plan: floors with their rooms and beds, the tray, and the gestures that move people."""
