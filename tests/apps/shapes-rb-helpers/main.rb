# frozen_string_literal: true

require_relative "lib/acme/egnyte/client"

session = Acme::Egnyte::Session.new(domain: ENV.fetch("EGNYTE_DOMAIN"), token: ENV["EGNYTE_TOKEN"])
client = Acme::Egnyte::Client.new(session)

client.folder("/Shared/Plans")
client.share("/Shared/Plans/a.pdf", expires: 7)
client.remove("/Shared/Plans/old.pdf")
client.rename("/Shared/a", "/Shared/b")
Acme::Egnyte::Link.all(session)
Acme::Egnyte::User.all(session)
