"""Lists of people as authorities send them: any headings, any order, anything in the cells."""
