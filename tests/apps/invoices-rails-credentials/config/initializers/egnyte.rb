Rails.application.config.x.egnyte.callback_url = 'https://invoices.example.com/egnyte/callback'
