"""Files in and out: the facility file as JSON and Excel."""
