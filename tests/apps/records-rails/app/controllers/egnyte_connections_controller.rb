class EgnyteConnectionsController < ApplicationController
  def new
    session[:egnyte_state] = SecureRandom.hex(16)
    redirect_to EgnyteClient.authorize_url(params[:domain], session[:egnyte_state]), allow_other_host: true
  end

  def callback
    return redirect_to(root_path, alert: params[:error]) if params[:error].present?
    raise ActionController::BadRequest unless params[:state] == session.delete(:egnyte_state)

    token = EgnyteClient.exchange(params[:domain], params[:code])
    current_user.account.create_egnyte_connection!(domain: params[:domain], access_token: token)
    redirect_to records_path
  end
end
