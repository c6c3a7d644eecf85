class LabelsController < ApplicationController
  rescue_from EgnyteClient::Unauthorized do
    redirect_to "/connect"
  end

  def index
    render json: egnyte.labels(params[:vintage])
  end

  def share
    render json: egnyte.share(params[:path])
  end

  def logins
    render json: egnyte.audit_logins(params[:from], params[:to])
  end

  def unshare
    egnyte.unshare(params[:id])
    head :no_content
  end

  private

  def egnyte
    EgnyteClient.new(current_user.egnyte_token)
  end
end
