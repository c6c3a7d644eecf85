class RecordsController < ApplicationController
  def index
    @records = client.list("/Shared/Records")
  end

  def create
    client.create_folder("/Shared/Records/#{params[:name]}")
    redirect_to records_path
  end

  private

  def client
    @client ||= EgnyteClient.new(current_user.account.egnyte_connection)
  end
end
