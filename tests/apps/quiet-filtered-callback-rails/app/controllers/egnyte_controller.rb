class EgnyteController < ApplicationController
  FILTER = ActiveSupport::ParameterFilter.new(Rails.application.config.filter_parameters)

  def callback
    logger.info "egnyte callback #{request.filtered_parameters.inspect}"
    return head :forbidden if params[:error] || params[:state] != session.delete(:egnyte_state)

    form = {
      client_id: ENV.fetch("EGNYTE_KEY"),
      client_secret: ENV.fetch("EGNYTE_SECRET"),
      redirect_uri: "https://concerts.example.com/egnyte/callback",
      code: params[:code],
      grant_type: "authorization_code"
    }
    logger.debug "egnyte form #{FILTER.filter(form)}"
    answer = HTTParty.post("https://#{session[:egnyte_domain]}.egnyte.com/puboauth/token", body: form)
    logger.info "egnyte token #{FILTER.filter(answer.parsed_response)} after #{answer.code}"
    session[:egnyte_token] = answer.parsed_response["access_token"]
    logger.info "egnyte connected, fingerprint #{Digest::SHA256.hexdigest(session[:egnyte_token]).first(12)}"
    redirect_to programmes_path
  end

  def programmes
    headers = { "Authorization" => "Bearer #{session[:egnyte_token]}", "Accept" => "application/json" }
    logger.debug "egnyte request #{headers.except("Authorization")}"
    answer = HTTParty.get("https://#{session[:egnyte_domain]}.egnyte.com/pubapi/v1/fs/Shared/Programmes", headers:) #~ GET /pubapi/v1/fs/{path}
    render json: answer.parsed_response["files"]
  end
end
