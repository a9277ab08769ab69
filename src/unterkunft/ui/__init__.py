"""The window: views, presenters and scenes."""
