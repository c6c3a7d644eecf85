class EgnyteConnectionsController < ApplicationController
  rescue_from(EgnyteConnection::SignInAgain) { redirect_to new_egnyte_connection_path }

  def show
    @parts = current_orchestra.egnyte_connection.parts
  end

  # "Disconnect Egnyte" on the settings page
  def destroy
    current_orchestra.egnyte_connection.destroy!
    redirect_to settings_path, notice: t(".disconnected")
  end
end
