class EgnyteConnectionsController < ApplicationController
  before_action :authenticate_user!

  def show
    connection = current_user.practice.egnyte_connection
    @charts = EgnyteClient.new(connection.domain).charts(connection.access_token)
  rescue EgnyteClient::Unauthorized
    redirect_to new_egnyte_connection_path, alert: "Please connect Egnyte again"
  end

  def callback
    return head(:forbidden) unless params[:state] == session.delete(:egnyte_state)

    grant = EgnyteClient.new(session[:egnyte_domain]).exchange(params[:code], egnyte_callback_url)
    connection = EgnyteConnection.find_or_initialize_by(practice: current_user.practice)
    connection.update!(domain: session[:egnyte_domain], access_token: grant["access_token"])
    redirect_to egnyte_connection_path
  end

  def destroy #~ EG309
    current_user.practice.egnyte_connection.destroy!
    redirect_to root_path, notice: "Egnyte disconnected"
  end
end
