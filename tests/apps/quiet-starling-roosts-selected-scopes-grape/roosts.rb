require "grape"
require "oauth2"
require "securerandom"

class Roosts < Grape::API
  format :json

  SCOPES = {
    "Egnyte.filesystem" => true,
    "Egnyte.group" => ENV.key?("WITH_GROUPS")
  }.freeze
  TOKENS = {}

  helpers do
    def session = env["rack.session"]

    def egnyte(domain = session["domain"])
      OAuth2::Client.new(
        ENV.fetch("EGNYTE_KEY"), ENV.fetch("EGNYTE_SECRET"),
        site: "https://#{domain}.egnyte.com",
        authorize_url: "/puboauth/token",
        token_url: "/puboauth/token",
        redirect_uri: "https://roosts.example.com/back",
        auth_scheme: :request_body,
        raise_errors: false
      )
    end

    def ask(path)
      answer = TOKENS.fetch(session["id"]).get(path)
      case answer.status
      when 401 then redirect "/connect/#{session["domain"]}"
      when 429
        header "Retry-After", answer.headers["Retry-After"]
        error!("Egnyte is busy", 503)
      else answer.parsed
      end
    end
  end

  get "connect/:domain" do
    session["domain"], session["state"] = params[:domain], SecureRandom.hex(16)
    scope = SCOPES.select { |_, wanted| wanted }.keys * " " #~ EG108
    redirect egnyte(params[:domain]).auth_code.authorize_url(scope:, state: session["state"])
  end

  get :back do
    error!("no", 403) if params[:error] || params[:state] != session.delete("state")
    session["id"] = SecureRandom.uuid
    TOKENS[session["id"]] = egnyte.auth_code.get_token(params[:code])
    redirect "/roosts"
  end

  get(:roosts) { ask("/pubapi/v1/fs/Shared/Roosts") } #~ GET /pubapi/v1/fs/{path}
  get(:groups) { ask("/pubapi/v2/groups") } #~ GET /pubapi/v2/groups
end
