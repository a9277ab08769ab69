"""Taking beds and rooms out of use, and giving them back."""
