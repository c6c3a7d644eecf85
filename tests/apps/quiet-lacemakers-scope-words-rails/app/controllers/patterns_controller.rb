class PatternsController < ApplicationController
  rescue_from(Connection::Gone) { redirect_to new_connection_path(vendor: :egnyte) }

  def index
    render json: current_user.connection.patterns
  end

  def create
    render json: current_user.connection.share(params[:name])
  end
end
