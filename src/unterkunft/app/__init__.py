"""Start-up and composition: the only place that knows everybody."""
