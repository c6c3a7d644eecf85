require "http"
require "logger"
require "sinatra"

LOG = Logger.new($stdout)
KEPT = {}

enable :sessions

get "/back" do
  halt 403 if params["error"] || params["state"] != session.delete("state")
  domain = session["domain"]
  grant = HTTP.post("https://#{domain}.egnyte.com/puboauth/token", form: {
    client_id: ENV["EGNYTE_KEY"],
    client_secret: ENV["EGNYTE_SECRET"],
    redirect_uri: "https://pears.example.com/back",
    code: params["code"],
    grant_type: "authorization_code"
  }).parse
  account = { "access_token" => grant["access_token"], "domain" => domain, "since" => Time.now.to_i }
  KEPT[domain] = account
  LOG.info("granted #{account.reject { |name, _| name == "access_token" }}")
  LOG.info("granted #{account.select { |name, _| name != "access_token" }}")
  LOG.info("granted #{account.transform_values { |_| "…" }}")
  LOG.debug("granted #{account.reject { |name, _| name == "since" }}") #~ EG305
  LOG.debug("granted #{account.select { |name, _| name == "access_token" }}") #~ EG305
  shown = account.dup
  shown["access_token"] = "***" if shown["access_token"]
  LOG.info("shown #{shown}")
  redirect "/crates"
end

get "/crates" do
  account = KEPT[session["domain"]] || redirect("/connect")
  answer = HTTP.auth("Bearer #{account["access_token"]}").get("https://#{account["domain"]}.egnyte.com/pubapi/v1/fs/Shared/Crates") #~ GET /pubapi/v1/fs/{path}
  redirect "/connect" if answer.code == 401
  halt 503 if answer.code == 429
  answer.to_s
end
