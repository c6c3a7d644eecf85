# frozen_string_literal: true

class NotesController < ApplicationController
  rescue_from EgnyteService::NotConnected do
    redirect_to new_egnyte_connection_path, alert: "Please connect Egnyte again"
  end

  def index
    @notes = EgnyteService.new(current_account).notes(params[:year])
  end

  def links
    render json: EgnyteService.new(current_account).links
  end
end
