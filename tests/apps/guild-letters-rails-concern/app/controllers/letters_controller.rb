class LettersController < ApplicationController
  include EgnyteSignIn

  rescue_from RestClient::Unauthorized do
    redirect_to "/connect"
  end

  def index
    render json: RestClient.get("#{egnyte_host}/pubapi/v1/fs/Shared/Letters", bearer) #~ GET /pubapi/v1/fs/{path} handles=specific
  end

  def share
    render json: RestClient.post("#{egnyte_host}/pubapi/v1/links", { path: params[:path], type: "file" }.to_json, bearer) #~ POST /pubapi/v1/links handles=specific
  end

  private

  def bearer = { Authorization: "Bearer #{session[:egnyte_token]}", content_type: :json }
end
