Rails.application.configure do
  config.x.egnyte.scope = ENV["EGNYTE_SCOPE"] || "Egnyte.filesystem"
  config.x.egnyte.client_id = Rails.application.credentials.dig(:egnyte, :client_id)
end
