require "json"
require "rest-client"
require "tty-prompt"
require_relative "keychain"

class Organ
  def initialize(domain, keychain, prompt)
    @domain = domain
    @keychain = keychain
    @prompt = prompt
  end

  def pipes(stop)
    renewed = false
    begin
      answer = RestClient.get( #~ GET /pubapi/v1/fs/{path} handles=specific
        "https://#{@domain}.egnyte.com/pubapi/v1/fs/Shared/Organ/#{stop}",
        { Authorization: "Bearer #{@keychain.token}" }
      )
      JSON.parse(answer.body).fetch("files", [])
    rescue RestClient::Unauthorized
      raise if renewed

      @keychain.token = @prompt.mask("Egnyte has ended the connection. New token:")
      renewed = true
      retry
    end
  end
end

prompt = TTY::Prompt.new
organ = Organ.new(ENV.fetch("EGNYTE_DOMAIN"), Keychain.new("organ-pipes"), prompt)
begin
  organ.pipes(ARGV.fetch(0)).each { |file| puts file["name"] }
rescue RestClient::Unauthorized
  prompt.error("Egnyte did not take the new token either.")
  exit 2
end
