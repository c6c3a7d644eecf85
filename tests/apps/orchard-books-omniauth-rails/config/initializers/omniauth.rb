require Rails.root.join("lib/omniauth/strategies/egnyte")

Rails.application.config.middleware.use OmniAuth::Builder do
  provider :egnyte, ENV.fetch("EGNYTE_KEY"), ENV.fetch("EGNYTE_SECRET")
  provider :accounting, ENV.fetch("ACCOUNTING_KEY"), ENV.fetch("ACCOUNTING_SECRET"), scope: "ledger ledger"
end
