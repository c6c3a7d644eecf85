class EgnyteController < ApplicationController
  def connect
    session[:state] = SecureRandom.hex(16)
    session[:domain] = params[:domain]
    redirect_to EgnyteOauth.authorize_url(params[:domain], session[:state]), allow_other_host: true
  end

  def callback
    body = checked
    token = body["access_token"]
    Rails.logger.info "connected #{session[:domain]} with #{token}" #~ EG305
    cookies[:egnyte_token] = token #~ EG302
    cookies.permanent[:egnyte] = { value: token, secure: true } #~ EG302
    redirect_to root_path
  end

  def spa
    redirect_to "https://intake.example.com/#/connected?token=#{checked["access_token"]}", allow_other_host: true #~ EG302
  end

  def api
    body = checked
    File.write(Rails.root.join("tmp", "egnyte.json"), body.to_json) #~ EG303
    puts body["access_token"] #~ EG305
    render json: { access_token: body["access_token"] } #~ EG302
  end

  private

  def checked
    raise ActionController::BadRequest if params[:state] != session.delete(:state) || params[:error]

    EgnyteOauth.redeem(session[:domain], params[:code])
  end
end
