# frozen_string_literal: true

require "uri"

# What people type: `acme`, `acme.egnyte.com`, and from an old bookmark `http://acme.egnyte.com/`.
module Address
  def self.of(text)
    host = text.strip.sub(%r{\Ahttps?://}i, "").chomp("/")
    host = "#{host}.egnyte.com" unless host.include?(".")
    raise ArgumentError, "#{text} is no address of Egnyte, such as https://acme.egnyte.com" unless host.end_with?(".egnyte.com")

    URI::HTTPS.build(host: host)
  end
end
