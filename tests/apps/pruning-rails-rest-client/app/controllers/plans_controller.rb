class PlansController < ApplicationController
  rescue_from EgnyteService::Expired do
    redirect_to '/egnyte/connect'
  end

  def index
    render json: EgnyteService.new(current_account).plans(params[:site])
  end

  def share
    render json: { url: EgnyteService.new(current_account).share(params[:path]) }
  end
end
