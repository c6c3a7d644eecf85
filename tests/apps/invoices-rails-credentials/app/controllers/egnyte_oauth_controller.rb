class EgnyteOauthController < ApplicationController
  def connect
    session[:egnyte_state] = SecureRandom.hex(16)
    session[:egnyte_domain] = params.require(:domain)
    query = {
      client_id: Rails.application.credentials.dig(:egnyte, :client_id),
      redirect_uri: Rails.configuration.x.egnyte.callback_url,
      response_type: 'code',
      scope: 'Egnyte.filesystem',
      state: session[:egnyte_state]
    }
    redirect_to "https://#{session[:egnyte_domain]}.egnyte.com/puboauth/token?#{query.to_query}", allow_other_host: true
  end

  def callback
    return redirect_to(root_path, alert: 'Access was denied') if params[:error].present?
    return head(:forbidden) unless params[:state] == session.delete(:egnyte_state)

    token = EgnyteTokenService.new(session[:egnyte_domain]).exchange(params[:code])
    current_user.update!(egnyte_token: token)
    redirect_to root_path
  end
end
