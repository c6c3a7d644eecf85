class GlazesController < ApplicationController
  rescue_from(EgnyteApi::SignIn) { redirect_to connect_path }

  def connect
    session[:egnyte_state] = SecureRandom.hex(16)
    redirect_to EgnyteApi.authorize_url(session[:egnyte_state]), allow_other_host: true
  end

  def index
    render json: { glazes: api.glazes, groups: api.groups }
  end

  def share
    render json: api.share(params[:path])
  end

  private

  def api
    @api ||= EgnyteApi.new(current_user.egnyte_token)
  end
end
