class EgnyteLinksController < ApplicationController
  def callback
    return head :forbidden if params[:error] || params[:state] != session.delete(:egnyte_state)

    answer = Faraday.post("https://#{session[:egnyte_domain]}.egnyte.com/puboauth/token", {
      client_id: ENV.fetch("EGNYTE_KEY"),
      client_secret: ENV.fetch("EGNYTE_SECRET"),
      redirect_uri: "https://practice.example.com/egnyte/callback",
      code: params[:code],
      grant_type: "authorization_code"
    })
    token = JSON.parse(answer.body).fetch("access_token")
    link = EgnyteLink.find_or_initialize_by(practice: current_practice)
    link.update!(domain: session[:egnyte_domain], access_token: token)
    redirect_to xrays_path
  end

  def xrays
    link = current_practice.egnyte_link
    url = "https://#{link.domain}.egnyte.com/pubapi/v1/fs/Shared/XRays"
    render json: Faraday.get(url, nil, "Authorization" => "Bearer #{link.access_token}").body #~ GET /pubapi/v1/fs/{path}
  end
end
