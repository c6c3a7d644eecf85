Rails.application.config.x.egnyte = ActiveSupport::OrderedOptions.new.tap do |egnyte|
  egnyte.key = ENV.fetch("EGNYTE_KEY", nil)
  egnyte.scopes = %w[Egnyte.filesystem Egnyte.link]
end
