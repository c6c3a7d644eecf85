require "rest-client"

# Before there were tokens, the office signed in by name.
class OldOffice
  def initialize(name, password)
    @resource = RestClient::Resource.new("https://#{ENV.fetch("EGNYTE_DOMAIN")}.egnyte.com/pubapi/v1/userinfo", name, password) #~ EG307
  end

  def account
    JSON.parse(@resource.get(accept: "application/json")) #~ GET /pubapi/v1/userinfo handles=specific
  rescue RestClient::Unauthorized #~ EG403
    abort "sign in again"
  end
end
