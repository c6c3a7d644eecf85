class EgnyteController < ApplicationController
  def connect
    session[:state] = SecureRandom.hex(16)
    session[:domain] = params[:domain]
    redirect_to EgnyteOauth.authorize_url(params[:domain], session[:state]), allow_other_host: true
  end

  def callback
    raise ActionController::BadRequest if params[:state] != session.delete(:state) || params[:error]

    body = EgnyteOauth.redeem(session[:domain], params[:code])
    token = body["access_token"]
    Rails.logger.info "connected #{session[:domain]}, a token of #{token.length} characters, good for #{body["expires_in"]} s"
    Rails.logger.debug Digest::SHA256.hexdigest(token)
    cookies[:egnyte] = { value: token, httponly: true, secure: true }
    cookies.encrypted[:egnyte_again] = token
    cookies[:egnyte_connected] = "1"
    current_user.create_egnyte_connection!(domain: session[:domain], access_token: token)
    sealed = crypt.encrypt_and_sign(token)
    File.write(Rails.root.join("storage", "egnyte.bin"), sealed)
    session[:egnyte_token] = token
    render json: { connected: true, domain: session[:domain] }
  end

  def form
    form_token = SecureRandom.hex(16)
    slack = JSON.parse(Net::HTTP.post_form(URI("https://slack.com/api/oauth.v2.access"), code: params[:code]).body)
    Rails.logger.info "slack says #{slack["access_token"]}"
    cookies[:csrf] = form_token
    render json: { token: form_token }
  end

  private

  def crypt
    ActiveSupport::MessageEncryptor.new(Rails.application.key_generator.generate_key("egnyte", 32))
  end
end
