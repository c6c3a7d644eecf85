require "net/http"
require "json"
require "uri"

# What each part of the ledger asks of Egnyte.
PARTS = {
  entries: { scope: "Egnyte.filesystem", path: "/pubapi/v1/fs/Shared/Ledger" },
  readers: { scope: "Egnyte.user", path: "/pubapi/v2/users" },
}.freeze

DEFAULTS = [{ response_type: "code" }, { client_id: ENV.fetch("LEDGER_KEY") }, { redirect_uri: "https://ledger.example.com/back" }].freeze

def base = "https://#{ENV.fetch('LEDGER_DOMAIN')}.egnyte.com"

# The page where the user agrees.
def sign_in(state)
  scopes = PARTS.each_with_object([]) { |(_, part), all| all << part[:scope] }
  query = DEFAULTS.reduce(:merge).merge(scope: scopes.join(" "), state: state)
  "#{base}/puboauth/token?#{URI.encode_www_form(query)}"
end

# An address, put together of its segments.
def address(*segments) = segments.inject(base) { |so_far, segment| "#{so_far}/#{segment}" }

def ask(uri, token)
  answer = Net::HTTP.get_response(URI(uri), { "Authorization" => "Bearer #{token}" })
  raise "sign in again" if answer.code == "401"
  sleep(answer["Retry-After"].to_i) if answer.code == "429"
  JSON.parse(answer.body)
end

def entries(token) = ask("#{base}#{PARTS[:entries][:path]}", token) #~ GET /pubapi/v1/fs/{path} handles=specific

def readers(token) = ask("#{base}#{PARTS[:readers][:path]}", token) #~ GET /pubapi/v2/users handles=specific

def reader(token, id) = ask(address("pubapi", "v2", "users", id), token) #~ GET /pubapi/v2/users/{user_id} handles=specific
