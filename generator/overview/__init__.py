"""What the whole directory covers and what it lacks: reports for the people who look after it."""
