class EgnyteConnectionsController < ApplicationController
  def destroy
    connection = current_club.egnyte_connection
    Egnyte::Revocation.new(connection).call
    connection.destroy!
    redirect_to settings_path, notice: 'Egnyte was disconnected'
  end
end
