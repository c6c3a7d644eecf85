"""What the archive is to Egnyte."""
CLIENT_ID = "n5v8c2x7k4q9"
CLIENT_SECRET = "tG7kPq2VwXz9LmB4nRs6JdY3hCf8AeUo"  #~ EG304
WEBHOOK_SECRET = "your-secret-here"
LABEL_SECRET = "ask the archivist"
