class EgnyteController < ApplicationController
  rescue_from EgnyteClient::Unauthorized, with: :reconnect

  def callback
    current_user.update!(egnyte_token: EgnyteClient.new.exchange(params[:code]))
    redirect_to cuttings_path
  end

  def index
    @cuttings = EgnyteClient.new(current_user).cuttings
  end

  private

  def reconnect
    redirect_to egnyte_connect_path, alert: "Please connect Egnyte again"
  end
end
