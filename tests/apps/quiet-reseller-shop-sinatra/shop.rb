require "sinatra"
require "http"

PORTAL = "https://resellers.egnyte.com/accounts/login/"

helpers do
  def site
    "https://#{ENV.fetch('EGNYTE_NFR_DOMAIN')}.egnyte.com"
  end
end

# The reseller API offers the implicit grant only, without scope and state.
get "/sign-in" do
  redirect "#{site}/puboauth/token?#{URI.encode_www_form(client_id: ENV.fetch('EGNYTE_MSP_KEY'), redirect_uri: PORTAL, response_type: 'token')}"
end

# The shop's own accounts: another server, which wants the secret in the address.
get "/staff" do
  redirect "http://accounts.intern/oauth/authorize?response_type=token&client_secret=#{ENV['STAFF_SECRET']}&redirect_uri=http://shop.intern/staff/done&state=shop&scope=a,b,b"
end

get "/domains" do
  content_type :json
  HTTP.auth(request.env["HTTP_AUTHORIZATION"]).get("#{site}/pubapi/v1/msp/domains").to_s #~ GET /pubapi/v1/msp/domains
end
