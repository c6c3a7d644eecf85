class GridsController < ApplicationController
  rescue_from Egnyte::SignedOut do
    current_user.update!(egnyte_token: nil)
    redirect_to "/egnyte/connect", alert: "Please connect to Egnyte again."
  end

  def index
    @drawings = GridDrawings.for(current_user).all
  end

  def create
    redirect_to GridDrawings.for(current_user).share(params.require(:path)), allow_other_host: true
  end
end
