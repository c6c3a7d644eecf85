class ApplicationController < ActionController::Base
  before_action :authenticate_user!

  rescue_from EgnyteClient::Unauthorized do
    redirect_to egnyte_connect_path, alert: "Please connect Egnyte again."
  end
end
