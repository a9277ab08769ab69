"""The pictures of README and handbook, and the stage they are taken on."""
