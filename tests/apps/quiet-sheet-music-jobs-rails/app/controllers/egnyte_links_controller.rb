class EgnyteLinksController < ApplicationController
  before_action :require_member

  CALLBACK = "https://scores.example.com/egnyte/callback"

  def new
    session[:egnyte] = { "domain" => params[:domain], "state" => SecureRandom.hex(16) }
    query = {
      client_id: ENV.fetch("EGNYTE_KEY"), redirect_uri: CALLBACK, scope: "Egnyte.filesystem",
      response_type: "code", state: session[:egnyte]["state"]
    }
    redirect_to "https://#{params[:domain]}.egnyte.com/puboauth/token?#{query.to_query}", allow_other_host: true
  end

  def create
    begun = session.delete(:egnyte)
    return head(:forbidden) if params[:error] || params[:state] != begun["state"]

    answer = Faraday.post("https://#{begun["domain"]}.egnyte.com/puboauth/token", {
      client_id: ENV.fetch("EGNYTE_KEY"), client_secret: ENV.fetch("EGNYTE_SECRET"), redirect_uri: CALLBACK,
      code: params[:code], grant_type: "authorization_code"
    })
    token = JSON.parse(answer.body)["access_token"]
    EgnyteLink.create!(member: current_member, domain: begun["domain"], access_token: token)
    redirect_to settings_path
  end

  def show
    link = EgnyteLink.find_by!(member: current_member)
    answer = Faraday.get("https://#{link.domain}.egnyte.com/pubapi/v1/fs/Shared/Scores", nil,  #~ GET /pubapi/v1/fs/{path}
                         "Authorization" => "Bearer #{link.access_token}")
    render json: answer.body
  end

  # Unlinking answers at once; the worker talks to Egnyte and then drops the row.
  def destroy
    EgnyteGoodbyeJob.perform_later(EgnyteLink.find_by!(member: current_member).id)
    redirect_to settings_path, notice: "Egnyte is being disconnected"
  end
end
