class HangingsController < ApplicationController
  rescue_from Egnyte::Client::SignInRequired, with: -> { redirect_to "/egnyte/connect" }

  def index
    render json: client.list_folder("Hangings")
  end

  def create
    MuseumApi.new.loans
    render json: client.create_link(params[:path])
  end

  private

  def client
    Egnyte::Client.new(current_user.egnyte_connection)
  end
end
